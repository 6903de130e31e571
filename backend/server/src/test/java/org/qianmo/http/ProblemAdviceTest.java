package org.qianmo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of our own mistakes. */
class ProblemAdviceTest {

    private static final String SECRET = "select password_hash from person";

    private final MockMvc server = MockMvcBuilders.standaloneSetup(new Broken())
            .setControllerAdvice(new ProblemAdvice())
            .build();

    @RestController
    static class Broken {

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/worse")
        String worse() {
            throw new StackOverflowError(SECRET);
        }
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return server.perform(MockMvcRequestBuilders.get(path).locale(Locale.CHINESE)).andReturn().getResponse();
    }

    @Test
    void failureTellsAnIdAndNothingOfTheCause() throws Exception {
        for (String path : new String[] {"/broken", "/worse"}) {
            MockHttpServletResponse reply = get(path);

            assertThat(reply.getStatus()).isEqualTo(500);
            assertThat(reply.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            assertThat(reply.getContentAsString())
                    .contains("\"errorId\"", "\"INTERNAL\"")
                    .doesNotContain(SECRET, "IllegalState", "StackOverflow", "org.qianmo");
        }
    }

    @Test
    void everyFailureHasAnIdOfItsOwn() throws Exception {
        assertThat(get("/broken").getContentAsString()).isNotEqualTo(get("/broken").getContentAsString());
    }
}
