# Build with the project's root as context:  docker build -f docker/server.Dockerfile .
FROM debian:12-slim AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends openjdk-17-jdk-headless maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests package

FROM debian:12-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends openjdk-17-jre-headless curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/qianmo qianmo
COPY --from=build /src/backend/server/target/qianmo-server-*.jar /tmp/qianmo.jar
COPY docker/lay-out.sh /tmp/lay-out.sh
RUN /tmp/lay-out.sh /tmp/qianmo.jar /opt/qianmo && rm /tmp/qianmo.jar /tmp/lay-out.sh
USER qianmo
VOLUME /var/lib/qianmo
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:SharedArchiveFile=/opt/qianmo/classes.jsa", "-jar", "/opt/qianmo/qianmo.jar"]
