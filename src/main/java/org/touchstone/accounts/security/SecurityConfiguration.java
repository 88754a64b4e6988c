package org.touchstone.accounts.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.touchstone.accounts.Tokens;
import org.touchstone.support.Phrase;

/** Two ways in: programs by token at every request, people by a session. Both are decided by the access table. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /** Nobody reads what each filter took, and to note it costs every request. */
    @Bean
    static SecurityObservationSettings nothingObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    @Bean
    ApiSignIn apiSignIn(Tokens tokens, PasswordSignIn passwords, ApiGate gate) {
        return new ApiSignIn(tokens, passwords, gate);
    }

    /** The filter belongs to the API's chain alone; without this the container would also run it for every page. */
    @Bean
    FilterRegistrationBean<ApiSignIn> apiSignInStaysInItsChain(ApiSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TableAuthorization table, ApiGate gate, ApiSignIn signIn) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(table))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, TableAuthorization table, PageGate gate, Sessions sessions) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().access(table))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wantedPages()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .failureHandler(SecurityConfiguration::showAgain))
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @SuppressWarnings("NullAway") // null keeps "?continue" out of addresses, which its annotations do not tell
    private static HttpSessionRequestCache wantedPages() {
        var wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        wanted.setRequestMatcher(SecurityConfiguration::isPage);
        return wanted;
    }

    /** Only a page that somebody opened is worth coming back to after sign-in. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accept != null && accept.contains("text/html");
    }

    /** Shows the sign-in page again with what went wrong, from an address that the sign-in filter leaves alone. */
    private static void showAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws ServletException, IOException {
        boolean wait = reason instanceof TooManyAttempts;
        response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        request.setAttribute(
                "problem",
                reason instanceof TooManyAttempts attempts ? attempts.phrase() : Phrase.of("accounts.sign-in.wrong"));
        request.getRequestDispatcher("/sign-in/refused").forward(request, response);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }
}
