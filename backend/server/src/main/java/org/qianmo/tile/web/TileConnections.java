package org.qianmo.tile.web;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections are set up for bodies of some ten thousand bytes. */
@Configuration(proxyBeanMethods = false)
class TileConnections {

    /** Most tiles go out in one call of the system; with the server's 8 KiB each would take half a dozen. */
    private static final int WRITE_BUFFER_BYTES = 1 << 17;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> largeWriteBuffers() {
        TomcatProtocolHandlerCustomizer<AbstractProtocol<?>> largeBuffers =
                protocol -> protocol.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BUFFER_BYTES));
        return factory -> factory.addProtocolHandlerCustomizers(largeBuffers);
    }
}
