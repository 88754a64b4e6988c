package org.touchstone.runs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the trainings of this application's when somebody waits for an answer of it. What an answer streams later on is not waited for. */
@Component
@Profile("web & trainer")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeopleFirst extends OncePerRequestFilter {

    private final HeldBack trainings;

    PeopleFirst(HeldBack trainings) {
        this.trainings = trainings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        trainings.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            trainings.end();
        }
    }
}
