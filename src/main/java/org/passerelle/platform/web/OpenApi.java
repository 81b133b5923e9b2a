package org.passerelle.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/// What the description at `/v3/api-docs` says of every call: how to sign in, what refusals look like.
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String BASIC = "basic";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> ALWAYS = Map.of(
            "401", "Not signed in",
            "403", "Not for this account's role or team");
    private static final Map<String, String> WITH_BODY = Map.of(
            "400", "The body is no JSON",
            "409",
                    "Right at another moment, not now; `assignee` names who holds a task, `closedBy` and"
                            + " `closedReason` who ended a pathway and why",
            "413", "The body is larger than one megabyte",
            "415", "The body is not application/json",
            "422", "`errors` names the fields that do not fit; nothing was changed");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Passerelle")
                        .version("v1")
                        .description("Care pathways from the rights check to a town doctor. Everything a person can do"
                                + " on a screen, with the same checks. Sentences come in French, or in English when"
                                + " Accept-Language asks for it.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    @Bean
    GlobalOperationCustomizer refusals() {
        return (operation, method) -> {
            add(operation, ALWAYS);
            if (has(method, PathVariable.class)) {
                add(operation, Map.of("404", "Nothing there, or nothing this account may know of"));
            }
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(idempotencyKey());
                add(operation, Map.of("409", WITH_BODY.getOrDefault("409", "")));
            }
            if (has(method, RequestBody.class) || has(method, RequestPart.class)) {
                add(operation, WITH_BODY);
            } else {
                add(operation, Map.of("400", "A parameter is not understood; `errors` names it"));
            }
            return operation;
        };
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return List.of(method.getMethodParameters()).stream()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static void add(Operation operation, Map<String, String> refusals) {
        refusals.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(Idempotency.KEY)
                .required(false)
                .description("Sent again within a day, the request is answered the same and does nothing twice."
                        + " Refused requests are not remembered.")
                .schema(new StringSchema().maxLength(200));
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457 problem details")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence in the reader's language"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("The same for machines"))
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("assignee", new StringSchema().description("Who holds the task"))
                .addProperty("closedBy", new StringSchema().description("Who asked for the end of the pathway"))
                .addProperty("closedReason", new StringSchema().description("Why the pathway ends or ended"))
                .addProperty(
                        "id", new StringSchema().description("Of an unexpected failure, for whoever reads the log"));
    }
}
