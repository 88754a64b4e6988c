package org.touchstone.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;

@SpringBootTest
@AutoConfigureMockMvc
class AccessTableTests {

    private final AccessTable table;
    private final RequestMappingHandlerMapping handlers;
    private final MockMvcTester web;
    private final Map<Role, PersonId> people;

    AccessTableTests(
            @Autowired AccessTable table,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Autowired MockMvcTester web,
            @Autowired People people) {
        this.table = table;
        this.handlers = handlers;
        this.web = web;
        this.people = Map.of(
                Role.WORKER, person(people, Role.WORKER),
                Role.RESEARCHER, person(people, Role.RESEARCHER),
                Role.ADMIN, person(people, Role.ADMIN));
    }

    private static PersonId person(People people, Role role) {
        return people.create(new NewPerson("A " + role, null, Set.of(role), false))
                .id();
    }

    @Test
    void everyHandlerIsNamedByARow() {
        var unnamed = new ArrayList<String>();
        for (var mapping : handlers.getHandlerMethods().keySet()) {
            for (var request : requests(mapping)) {
                if (table.whoMay(request).isEmpty()) {
                    unnamed.add(request.getMethod() + " " + request.getRequestURI());
                }
            }
        }
        assertThat(unnamed).as("routes without a row in access.csv").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRowLetsInWhomItNamesAndNobodyElse() {
        return table.rules().stream()
                .flatMap(rule -> Stream.of(null, Role.WORKER, Role.RESEARCHER, Role.ADMIN)
                        .flatMap(role -> methods(rule)
                                .map(method -> DynamicTest.dynamicTest(
                                        "%s %s as %s"
                                                .formatted(method, rule.path(), role == null ? "a stranger" : role),
                                        () -> isAsTheRowSays(rule, method, role)))));
    }

    private void isAsTheRowSays(AccessTable.Rule rule, HttpMethod method, @Nullable Role role) {
        var path = sample(rule.path());
        var who = table.whoMay(new MockHttpServletRequest(method.name(), path)).orElseThrow();
        var request = web.method(method)
                .uri(path)
                .header("Accept", "text/html, application/json")
                .with(csrf());
        var answer = (role == null
                        ? request
                        : request.with(SignedInAs.person(Objects.requireNonNull(people.get(role)), role)))
                .exchange()
                .getResponse();
        assertThat(isRefused(path, answer))
                .as("%s %s answered %d", method, path, answer.getStatus())
                .isEqualTo(!admits(who, role));
    }

    /** Stated anew, so that a mistake in the table's own reading shows. */
    private static boolean admits(Who who, @Nullable Role role) {
        return switch (who) {
            case ANYONE -> true;
            case SIGNED_IN -> role != null;
            case WORKER -> role == Role.WORKER;
            case RESEARCHER -> role == Role.RESEARCHER || role == Role.ADMIN;
            case ADMIN -> role == Role.ADMIN;
        };
    }

    private static boolean isRefused(String path, MockHttpServletResponse answer) {
        return path.startsWith("/api/")
                ? answer.getStatus() == 401 || answer.getStatus() == 403
                : answer.getStatus() == 403 || "/sign-in".equals(answer.getRedirectedUrl());
    }

    private static Stream<HttpMethod> methods(AccessTable.Rule rule) {
        return rule.method() == null ? Stream.of(HttpMethod.GET, HttpMethod.POST) : Stream.of(rule.method());
    }

    private static List<MockHttpServletRequest> requests(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> new MockHttpServletRequest(name, sample(pattern))))
                .toList();
    }

    private static String sample(String pattern) {
        return pattern.replace("{version:v[0-9a-f]+}", "v1")
                .replaceAll("\\{[^/]*}", UUID.randomUUID().toString())
                .replace("**", "x")
                .replace("*", UUID.randomUUID().toString());
    }
}
