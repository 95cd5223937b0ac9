package com.sevendigital.basket.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes problem documents of errors that no controller saw, such as those of filters. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var type = status instanceof Integer code ? FrameworkStatus.typeOf(code) : ProblemType.NOT_FOUND;
        var problem = ProblemAnswers.problem(
                type, FrameworkStatus.detail(type), path == null ? request.getRequestURI() : path.toString());
        return ProblemAnswers.answer(type, problem);
    }
}
