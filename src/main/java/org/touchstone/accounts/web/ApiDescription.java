package org.touchstone.accounts.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.touchstone.accounts.CurrentPerson;

/** What {@code /v3/api-docs} says beside the calls themselves: the title, how to sign in, and how calls are named. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentPerson.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Touchstone API")
                        .version("v1")
                        .description("Whatever the pages do, a script can do. Make a token with your password at"
                                + " POST /api/v1/tokens, then send it as a bearer token."))
                .components(new Components()
                        .addSecuritySchemes("bearer", scheme("bearer"))
                        .addSecuritySchemes("basic", scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /**
     * Calls are grouped and named by where they are in the program, such as {@code snapshots} and {@code snapshotsFreeze}: the names that would be
     * given otherwise are numbered through, and those of generated clients would change with every call that is added.
     */
    @Bean
    OperationCustomizer callNames() {
        return (operation, call) -> {
            var group = StringUtils.uncapitalize(
                    call.getBeanType().getSimpleName().replaceFirst("(Api|Pages|Controller)$", ""));
            operation.setTags(List.of(group));
            operation.setOperationId(
                    group + StringUtils.capitalize(call.getMethod().getName()));
            return operation;
        };
    }

    /** Of a call that is taken by more than one method each has a name of its own. */
    @Bean
    GlobalOpenApiCustomizer differentCallNames() {
        return api -> {
            var known = new HashSet<String>();
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                        var name = operation.getOperationId();
                        if (!known.add(name)) {
                            operation.setOperationId(
                                    name + StringUtils.capitalize(method.name().toLowerCase(Locale.ROOT)));
                        }
                    }));
        };
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
