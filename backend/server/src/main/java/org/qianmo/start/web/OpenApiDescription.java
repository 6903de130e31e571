package org.qianmo.start.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page says of the whole; springdoc reads the rest off the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi(@Value("${qianmo.version}") String version) {
        Info info = new Info()
                .title("阡陌 Qianmo")
                .version(version)
                .description(
                        "Land parcels, renovation zones, acreage and vouchers of a district. Coordinates are EPSG:4326,"
                                + " longitude first; refusals are problems as RFC 9457, explained at /problems.");
        SecurityScheme basic =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
        return new OpenAPI()
                .info(info)
                .components(new Components().addSecuritySchemes(BASIC, basic))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
