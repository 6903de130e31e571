package org.qianmo.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the reading of a body that is longer than {@link Bounds} allow; uploads have a limit of their own. */
@Component
class BodyLimit extends OncePerRequestFilter {

    /** The body went past its limit. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        chain.doFilter(upload ? request : new Limited(request, bytesMax(request)), response);
    }

    /** A delivery goes to disk as it comes; every other body is held in memory. */
    private static long bytesMax(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean delivery = path.startsWith("/api/deliveries/") && path.endsWith("/content");
        return delivery ? Bounds.DELIVERY_BYTES_MAX : Bounds.BODY_BYTES_MAX;
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long bytesMax;

        Limited(HttpServletRequest request, long bytesMax) {
            super(request);
            this.bytesMax = bytesMax;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), bytesMax);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long bytesMax;
        private long read;

        Counted(ServletInputStream body, long bytesMax) {
            this.body = body;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws Exceeded {
            read += more;
            if (read > bytesMax) {
                throw new Exceeded();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
