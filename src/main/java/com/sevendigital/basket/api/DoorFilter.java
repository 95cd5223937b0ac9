package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.Overload;
import com.sevendigital.basket.exchange.RequestFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets in what can be served, and turns away the rest at once; the load balancer and the canary always come in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DoorFilter extends RequestFilter {

    private final Semaphore places;
    private final CallerLimits callers;
    private final Exemptions exemptions;
    private final ProblemMeters meters;

    DoorFilter(LimitProperties limits, CallerLimits callers, Exemptions exemptions, ProblemMeters meters) {
        this.places = new Semaphore(limits.concurrentRequests());
        this.callers = callers;
        this.exemptions = exemptions;
        this.meters = meters;
    }

    @Override
    protected void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (exemptions.cover(request)) {
            chain.doFilter(request, response);
        } else if (!callers.admits(request, response)) {
            refuse(ProblemType.RATE_LIMITED, "This caller sends more requests than it may.", request, response);
        } else if (Overload.isRefused()) {
            request.setAttribute(AccessLog.ONE_OF_MANY, true);
            refuse(ProblemType.OVERLOADED, "This instance has more to do than its cores can.", request, response);
        } else if (!places.tryAcquire()) {
            refuse(ProblemType.OVERLOADED, "This instance serves as many requests as it can.", request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    private void refuse(ProblemType type, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = ProblemAnswers.problem(type, detail, request.getRequestURI());
        meters.count(problem, request);
        ProblemAnswers.write(type, problem, response);
    }
}
