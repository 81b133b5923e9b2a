package org.passerelle.camunda.embedded.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.embedded.rest.Answer;
import org.passerelle.camunda.embedded.rest.HttpCall;
import org.passerelle.camunda.embedded.rest.Json;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.camunda.embedded.rest.Routes;
import org.passerelle.camunda.embedded.search.Field.Type;

/// The searches and look-ups of the public API.
final class ReadRoutes {

    private static final List<Resource> SEARCHABLE = List.of(
            Resources.PROCESS_DEFINITION,
            Resources.DECISION_REQUIREMENTS,
            Resources.DECISION_DEFINITION,
            Resources.PROCESS_INSTANCE,
            Resources.ELEMENT_INSTANCE,
            Resources.USER_TASK,
            Resources.JOB,
            Resources.INCIDENT,
            Resources.DECISION_INSTANCE,
            Resources.MESSAGE_SUBSCRIPTION,
            Resources.CORRELATED_MESSAGE);

    private static final List<Resource> GETTABLE = List.of(
            Resources.PROCESS_DEFINITION,
            Resources.DECISION_REQUIREMENTS,
            Resources.DECISION_DEFINITION,
            Resources.PROCESS_INSTANCE,
            Resources.ELEMENT_INSTANCE,
            Resources.USER_TASK,
            Resources.INCIDENT);

    private final DataSource dataSource;
    private final Search search;

    ReadRoutes(DataSource dataSource) {
        this.dataSource = dataSource;
        search = new Search(dataSource);
    }

    /// Where calls are registered.
    interface Registry {
        void on(String method, String path, Routes.Handler handler);
    }

    void register(Registry routes) {
        for (Resource resource : SEARCHABLE) {
            routes.on("POST", "/v2/%s/search".formatted(resource.path()), call -> found(resource, call));
        }
        for (Resource resource : GETTABLE) {
            routes.on("GET", one(resource), call -> search.get(resource, call.key("key"), resource.shown()));
        }
        routes.on("POST", "/v2/variables/search", call -> variables(call, Condition.ALWAYS));
        routes.on("GET", one(Resources.VARIABLE), this::variable);
        routes.on("GET", one(Resources.DECISION_INSTANCE), this::decisionInstance);
        routes.on("GET", one(Resources.PROCESS_DEFINITION) + "/xml", call -> xml(Resources.PROCESS_DEFINITION, call));
        routes.on("GET", one(Resources.PROCESS_DEFINITION) + "/form", this::startForm);
        routes.on(
                "POST",
                one(Resources.PROCESS_DEFINITION) + "/statistics/element-instances",
                this::definitionStatistics);
        routes.on(
                "GET",
                one(Resources.DECISION_REQUIREMENTS) + "/xml",
                call -> xml(Resources.DECISION_REQUIREMENTS, call));
        routes.on("GET", one(Resources.DECISION_DEFINITION) + "/xml", this::decisionXml);
        routes.on("GET", one(Resources.PROCESS_INSTANCE) + "/sequence-flows", this::sequenceFlows);
        routes.on("GET", one(Resources.PROCESS_INSTANCE) + "/statistics/element-instances", this::instanceStatistics);
        routes.on("GET", one(Resources.PROCESS_INSTANCE) + "/call-hierarchy", this::callHierarchy);
        routes.on("POST", one(Resources.PROCESS_INSTANCE) + "/incidents/search", this::incidentsOfInstance);
        routes.on("POST", one(Resources.USER_TASK) + "/variables/search", this::variablesOfTask);
        routes.on("GET", one(Resources.USER_TASK) + "/form", this::taskForm);
    }

    private static String one(Resource resource) {
        return "/v2/%s/{key}".formatted(resource.path());
    }

    private Answer found(Resource resource, HttpCall call) throws SQLException {
        return search.search(resource, resource.shown(), call.body(), Condition.ALWAYS);
    }

    private Answer variables(HttpCall call, Condition always) throws SQLException {
        boolean whole = "false".equals(call.query("truncateValues"));
        List<Field> fields = whole ? Resources.WHOLE_VARIABLE : Resources.CUT_VARIABLE;
        return search.search(Resources.VARIABLE, fields, call.body(), always);
    }

    private Answer variable(HttpCall call) throws SQLException {
        List<Field> fields =
                Resources.VARIABLE.shown().stream().filter(Field::isStored).toList();
        return search.get(Resources.VARIABLE, call.key("key"), fields);
    }

    private Answer decisionInstance(HttpCall call) throws SQLException {
        if (!call.path("key").matches("\\d+-\\d+")) {
            throw Problem.invalid(
                    "The provided decisionEvaluationInstanceKey '%s' is not a valid key".formatted(call.path("key")));
        }
        return search.get(
                Resources.DECISION_INSTANCE,
                call.path("key"),
                List.copyOf(Resources.DECISION_INSTANCE.fields().values()));
    }

    private Answer xml(Resource resource, HttpCall call) throws SQLException {
        return xml(resource, call.key("key"));
    }

    private Answer xml(Resource resource, long key) throws SQLException {
        String xml = text(
                "select xml from %s where %s = ?"
                        .formatted(resource.table(), resource.key().column()),
                key);
        if (xml == null) {
            throw Search.notFound(resource, key);
        }
        return Answer.text("text/xml; charset=utf-8", xml);
    }

    private Answer decisionXml(HttpCall call) throws SQLException {
        String requirements = text(
                "select decision_requirements_key::text from camunda.decision_definition where decision_definition_key"
                        + " = ?",
                call.key("key"));
        if (requirements == null) {
            throw Search.notFound(Resources.DECISION_DEFINITION, call.key("key"));
        }
        return xml(Resources.DECISION_REQUIREMENTS, Long.parseLong(requirements));
    }

    private Answer startForm(HttpCall call) throws SQLException {
        mustExist(Resources.PROCESS_DEFINITION, call.key("key"));
        return form("""
            select f.form_key::text from camunda.process_definition p \
            join camunda.form f on f.form_id = p.start_form_id and f.tenant_id = p.tenant_id \
            where p.process_definition_key = ? order by f.version desc limit 1\
            """, call.key("key"));
    }

    private Answer taskForm(HttpCall call) throws SQLException {
        mustExist(Resources.USER_TASK, call.key("key"));
        return form("""
            select f.form_key::text from camunda.user_task u join camunda.form f using (form_key) \
            where u.user_task_key = ?\
            """, call.key("key"));
    }

    private Answer form(String whichOne, long key) throws SQLException {
        String formKey = text(whichOne, key);
        return formKey == null
                ? Answer.noContent()
                : search.get(Resources.FORM, Long.valueOf(formKey), Resources.FORM.shown());
    }

    private Answer incidentsOfInstance(HttpCall call) throws SQLException {
        mustExist(Resources.PROCESS_INSTANCE, call.key("key"));
        Condition inside = Condition.of("? = any (t.path)", Type.KEY, call.key("key"));
        return search.search(Resources.INCIDENT, Resources.INCIDENT.shown(), call.body(), inside);
    }

    /// What a task sees: of variables with the same name the one nearest to it.
    private Answer variablesOfTask(HttpCall call) throws SQLException {
        mustExist(Resources.USER_TASK, call.key("key"));
        Condition seen = Condition.of("""
            t.variable_key in (
              with recursive scope (key, depth, instance) as (
                select element_instance_key, 0, process_instance_key from camunda.user_task where user_task_key = ?
                union all
                select e.element_instance_scope_key, s.depth + 1, s.instance from scope s
                join camunda.element_instance e on e.element_instance_key = s.key)
              select distinct on (v.name) v.variable_key from scope s
              join camunda.variable v on v.scope_key = s.key and v.process_instance_key = s.instance
              order by v.name, s.depth)\
            """, Type.KEY, call.key("key"));
        return variables(call, seen);
    }

    private Answer sequenceFlows(HttpCall call) throws SQLException {
        return list(
                Resources.SEQUENCE_FLOW.shown(),
                "select %s from camunda.sequence_flow t where process_instance_key = ? order by sequence_flow_id",
                Condition.of("", Type.KEY, call.key("key")),
                true);
    }

    private Answer instanceStatistics(HttpCall call) throws SQLException {
        return list(
                ElementStatistics.OF_INSTANCE,
                "select %s from camunda.element_instance e where process_instance_key = ? group by element_id order by"
                        + " element_id",
                Condition.of("", Type.KEY, call.key("key")),
                true);
    }

    private Answer definitionStatistics(HttpCall call) throws SQLException {
        Condition asked = ElementStatistics.ofDefinition(
                call.key("key"), Search.read(call.body()).get("filter"));
        return list(ElementStatistics.OF_DEFINITION, asked.sql(), asked, true);
    }

    /// From the outermost down to the instance itself; nothing for one that nobody called.
    private Answer callHierarchy(HttpCall call) throws SQLException {
        mustExist(Resources.PROCESS_INSTANCE, call.key("key"));
        return list(
                List.of(
                        Field.key("processInstanceKey"),
                        Field.key("processDefinitionKey"),
                        Field.text("processDefinitionName")),
                """
                with recursive above as (
                  select i.*, 0 height from camunda.process_instance i
                  where process_instance_key = ? and parent_process_instance_key is not null
                  union all
                  select i.*, a.height + 1 from above a
                  join camunda.process_instance i on i.process_instance_key = a.parent_process_instance_key)
                select %s from above t order by height desc\
                """,
                Condition.of("", Type.KEY, call.key("key")),
                false);
    }

    private Answer list(List<Field> fields, String sql, Condition values, boolean asItems) throws SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.formatted(Search.columns(fields)));
                JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            Binder.bind(statement, values.bound());
            if (asItems) {
                json.writeStartObject();
                json.writeFieldName("items");
            }
            json.writeStartArray();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Search.write(json, fields, row);
                }
            }
            json.writeEndArray();
            if (asItems) {
                json.writeEndObject();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Answer(200, "application/json", out.toByteArray());
    }

    private void mustExist(Resource resource, long key) throws SQLException {
        String sql = "select 'yes' from %s where %s = ?"
                .formatted(resource.table(), resource.key().column());
        if (text(sql, key) == null) {
            throw Search.notFound(resource, key);
        }
    }

    private @Nullable String text(String sql, long key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }
}
