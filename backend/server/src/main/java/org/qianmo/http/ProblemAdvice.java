package org.qianmo.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The one place where refusals and failures become replies. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> problem(Problem problem, HttpServletRequest request) {
        return reply(problem.body(), AskedLanguage.of(request));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BodyLimit.Exceeded) {
            Messages messages = new Messages("请求内容过大", "the body is too large");
            return problem(new Problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", messages), request);
        }
        return problem(Problem.badRequest("UNREADABLE_BODY", "请求内容无法读取", "the body cannot be read"), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        String name = e.getName();
        return problem(
                Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        Messages messages = new Messages("上传文件超过大小上限", "the upload is larger than allowed");
        return problem(new Problem(HttpStatus.CONTENT_TOO_LARGE, "UPLOAD_TOO_LARGE", messages), request);
    }

    /** Others hold what is wanted, for longer than a person waits. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> busy(PessimisticLockingFailureException e, HttpServletRequest request) {
        LOG.warn("gave up waiting for a lock at {} {}", request.getMethod(), request.getRequestURI(), e);
        Messages messages = new Messages("同一片地正被他人修改，请稍后再试", "others are changing the same ground; try again soon");
        return problem(new Problem(HttpStatus.SERVICE_UNAVAILABLE, "BUSY", messages), request);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException e) {
        // Spring Security's own entry points write these replies.
        throw e;
    }

    @ExceptionHandler
    void cutOff(CutOff e) {
        // Only the container can break the connection off, and does so for what nobody handles.
        throw e;
    }

    @ExceptionHandler
    void clientGone(ClientAbortException e) {
        LOG.debug("client went away", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> failure(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            Messages messages = new Messages("请求无效：" + status.value(), status.getReasonPhrase());
            return reply(
                    new ProblemBody(status, status.name(), messages, List.of(), Map.of()), AskedLanguage.of(request));
        }
        String errorId = UUID.randomUUID().toString();
        LOG.error("error {} at {} {}", errorId, request.getMethod(), request.getRequestURI(), e);
        Messages messages = new Messages("服务器出错，编号 " + errorId, "server error, id " + errorId);
        ProblemBody body = new ProblemBody(
                HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", messages, List.of(), Map.of("errorId", errorId));
        return reply(body, AskedLanguage.of(request));
    }

    private static ResponseEntity<Map<String, Object>> reply(ProblemBody body, Locale locale) {
        return ResponseEntity.status(body.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body.members(locale));
    }
}
