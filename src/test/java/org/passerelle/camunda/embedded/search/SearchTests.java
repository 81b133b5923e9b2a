package org.passerelle.camunda.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.embedded.rest.Json;
import org.passerelle.camunda.embedded.rest.Problem;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Five instances: 1 to 3 of `care`, 4 and 5 of `follow_up`; 2 ended, 3 was canceled; number 5 began first.
class SearchTests {

    private static final DataSource DATABASE = TestDatabase.empty().dataSource();
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static long position = 0;

    @BeforeAll
    static void fiveInstances() {
        List<Record<?>> batch = new ArrayList<>();
        for (long key = 1; key <= 5; key++) {
            batch.add(instance(key, ProcessInstanceIntent.ELEMENT_ACTIVATING, key == 5 ? NOON : NOON.plusSeconds(key)));
            batch.add(variable(10 + key, key, "language", "\"" + (key % 2 == 0 ? "per" : "ara") + "\""));
        }
        batch.add(instance(2, ProcessInstanceIntent.ELEMENT_COMPLETED, NOON.plusSeconds(20)));
        batch.add(instance(3, ProcessInstanceIntent.ELEMENT_TERMINATED, NOON.plusSeconds(30)));
        try (SearchIndex projection = new SearchIndex(DATABASE)) {
            projection.apply(batch);
            assertThat(projection.lastPosition()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                             | 1,2,3,4,5
        {"processDefinitionId": "care"}                                | 1,2,3
        {"processDefinitionId": {"$eq": "care"}}                       | 1,2,3
        {"processDefinitionId": {"$neq": "care"}}                      | 4,5
        {"processDefinitionId": {"$in": ["care"]}}                     | 1,2,3
        {"processDefinitionId": {"$notIn": ["care"]}}                  | 4,5
        {"processDefinitionId": {"$like": "f*up"}}                     | 4,5
        {"processDefinitionId": {"$like": "follow?up"}}                | 4,5
        {"processDefinitionId": {"$like": "follow\\\\?up"}}            | ''
        {"processDefinitionId": {"$like": "%"}}                        | ''
        {"processDefinitionId": {"$eq": "care", "$in": []}}            | 1,2,3
        {"processDefinitionId": null, "tags": []}                      | 1,2,3,4,5
        {"tags": ["t1"]}                                               | 1
        {"tags": ["t1", "t2"]}                                         | ''
        {"state": "ACTIVE"}                                            | 1,4,5
        {"state": {"$in": ["COMPLETED", "TERMINATED"]}}                | 2,3
        {"state": {"$like": "*ED"}}                                    | 2,3
        {"endDate": {"$exists": true}}                                 | 2,3
        {"endDate": {"$exists": false}}                                | 1,4,5
        {"startDate": {"$gte": "2026-11-02T12:00:03Z"}}                | 3,4
        {"startDate": {"$gt": "2026-11-02T13:00:00+01:00", "$lt": "2026-11-02T12:00:03Z"}} | 1,2
        {"startDate": "2026-11-02T12:00:00.000Z"}                      | 5
        {"processInstanceKey": "4"}                                    | 4
        {"processInstanceKey": {"$in": ["4", "5", "77"]}}              | 4,5
        {"processDefinitionVersion": {"$lte": 1}}                      | 1,2,3
        {"hasIncident": true}                                          | ''
        {"parentProcessInstanceKey": {"$exists": false}}               | 1,2,3,4,5
        {"variables": [{"name": "language", "value": "\\"per\\""}]}    | 2,4
        {"variables": [{"name": "language", "value": {"$like": "*ar*"}}]} | 1,3,5
        {"$or": [{"processInstanceKey": "1"}, {"state": "COMPLETED"}]} | 1,2
        {"processDefinitionId": "care", "$or": [{"state": "ACTIVE"}, {"processInstanceKey": "5"}]} | 1
        {"elementId": "somewhere"}                                     | ''
        """)
    void aFilterFinds(String filter, String keys) throws Exception {
        assertThat(keys(search("{\"filter\": %s}".formatted(filter)))).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"filter": {"colour": "red"}}                            | Request property [filter.colour] cannot be parsed
        {"filter": {"processDefinitionId": {"$near": "care"}}}   | Request property [filter.processDefinitionId.$near] cannot be parsed
        {"filter": {"processDefinitionId": 7}}                   | Request property [filter.processDefinitionId] cannot be parsed
        {"filter": {"processDefinitionId": {"$in": "care"}}}     | Request property [filter.processDefinitionId.$in] cannot be parsed
        {"filter": {"hasIncident": "maybe"}}                     | Request property [filter.hasIncident] cannot be parsed
        {"filter": {"state": "HAPPY"}}                           | Unexpected value 'HAPPY' for enum field 'state'. Use any of the following values: [ACTIVE, COMPLETED, TERMINATED]
        {"filter": {"startDate": {"$gt": "noon"}}}               | The provided startDate 'noon' cannot be parsed as a date according to RFC 3339, section 5.6
        {"filter": {"processInstanceKey": "one"}}                | The provided processInstanceKey 'one' is not a valid key
        {"filter": {"startDate": {"$like": "2026*"}}}            | Request property [filter.startDate.$like] cannot be parsed
        {"filter": {"variables": [{"name": "language"}]}}        | No value provided in 'filter.variables'
        {"filter": []}                                           | Request property [filter] cannot be parsed
        {"sort": [{"field": "colour"}]}                          | Unexpected value 'colour' for enum field 'field'
        {"sort": [{"order": "ASC"}]}                             | Sort field must not be null
        {"sort": [{"field": "startDate", "order": "UP"}]}        | Unexpected value 'UP' for enum field 'order'
        {"page": {"limit": -1}}                                  | The value for page.limit is '-1' but must be a non-negative numeric value
        {"page": {"limit": 100000}}                              | The value for page.limit is '100000' but must be at most 10000
        {"page": {"from": -1}}                                   | The value for page.from is '-1' but must be a non-negative numeric value
        {"page": {"after": "x", "before": "y"}}                  | Both after and before cannot be set at the same time
        {"page": {"after": "x", "from": 2}}                      | Both after/before and from cannot be set at the same time
        {"page": {"after": "not a cursor"}}                      | Cannot decode pagination cursor 'not a cursor'
        {"page": {"size": 1}}                                    | Request property [page.size] cannot be parsed
        {"query": {}}                                            | Request property [query] cannot be parsed
        {"filter":                                               | Failed to read request: broken JSON
        [1]                                                      | Failed to read request: a search is a JSON object
        """)
    void whatCannotBeUnderstoodIsRefused(String request, String detail) {
        assertThatThrownBy(() -> search(request)).isInstanceOf(Problem.class).hasMessageStartingWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        []                                                                              | 1,2,3,4,5
        [{"field": "startDate"}]                                                        | 5,1,2,3,4
        [{"field": "startDate", "order": "DESC"}]                                       | 4,3,2,1,5
        [{"field": "processDefinitionId", "order": "desc"}, {"field": "startDate"}]     | 5,4,1,2,3
        [{"field": "endDate"}]                                                          | 2,3,1,4,5
        [{"field": "endDate", "order": "DESC"}]                                         | 3,2,1,4,5
        """)
    void sortsAndPutsTheEmptyLast(String sort, String keys) throws Exception {
        assertThat(keys(search("{\"sort\": %s}".formatted(sort)))).isEqualTo(keys);
        assertThat(walked(sort, "after", "endCursor")).isEqualTo(keys);
        assertThat(walkedBack(sort)).isEqualTo(keys);
    }

    @Test
    void aPageHoldsSoManyFromAnOffsetAndTellsHowManyThereAre() throws Exception {
        JsonNode answer = search("{\"page\": {\"from\": 1, \"limit\": 2}}");

        assertThat(keys(answer)).isEqualTo("2,3");
        assertThat(answer.at("/page/totalItems").asLong()).isEqualTo(5);
        assertThat(answer.at("/page/hasMoreTotalItems").asBoolean()).isFalse();
    }

    @Test
    void aPageOfNothingHasNoCursors() throws Exception {
        JsonNode answer = search("{\"page\": {\"limit\": 0}}");

        assertThat(keys(answer)).isEmpty();
        assertThat(answer.at("/page/endCursor").isNull()).isTrue();
    }

    @Test
    void keysTravelAsTextAndTimesInUtc() throws Exception {
        JsonNode item = search("{\"filter\": {\"processInstanceKey\": \"2\"}}").at("/items/0");

        assertThat(item.get("processInstanceKey").isTextual()).isTrue();
        assertThat(item.get("endDate").asText()).isEqualTo("2026-11-02T12:00:20.000Z");
        assertThat(item.get("parentProcessInstanceKey").isNull()).isTrue();
        assertThat(item.get("tags").get(0).asText()).isEqualTo("t2");
    }

    @Test
    void aLongValueIsCutInASearchAndWholeOnItsOwn() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            projection.apply(List.of(variable(1, 2, "long", "\"" + "x".repeat(9000) + "\"")));
        }
        Search search = new Search(database);

        byte[] found = search.search(Resources.VARIABLE, Resources.CUT_VARIABLE, new byte[0], Condition.ALWAYS)
                .body();
        byte[] got = search.get(Resources.VARIABLE, 1L, List.of(Resources.VARIABLE.field("value")))
                .body();

        assertThat(Json.MAPPER.readTree(found).at("/items/0/value").asText()).hasSize(8191);
        assertThat(Json.MAPPER.readTree(got).get("value").asText()).hasSize(9002);
    }

    @Test
    void aBatchSeenTwiceChangesNothing() throws Exception {
        try (SearchIndex projection = new SearchIndex(DATABASE)) {
            projection.apply(List.of(instance(1, ProcessInstanceIntent.ELEMENT_COMPLETED, NOON, 1), endOfLog()));
        }
        assertThat(keys(search("{\"filter\": {\"state\": \"COMPLETED\"}}"))).isEqualTo("2");
    }

    @Test
    void aReaderHurriesTheFeedWhenItIsBehindAndOnlyThen() throws Exception {
        AtomicInteger hurried = new AtomicInteger();
        try (SearchIndex projection = new SearchIndex(TestDatabase.empty().dataSource())) {
            projection.whenAwaited(() -> {
                hurried.incrementAndGet();
                projection.skipTo(3);
            });

            projection.waitFor(3);
            projection.waitFor(2);
        }
        assertThat(hurried).hasValue(1);
    }

    @Test
    void endedInstancesAreForgottenWithAllThatBelongsToThem() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            projection.apply(List.of(
                    instance(1, ProcessInstanceIntent.ELEMENT_ACTIVATING, NOON),
                    variable(11, 1, "language", "\"per\""),
                    instance(1, ProcessInstanceIntent.ELEMENT_COMPLETED, NOON.plusSeconds(1)),
                    instance(2, ProcessInstanceIntent.ELEMENT_ACTIVATING, NOON)));

            projection.forgetEndedBefore(NOON);
            assertThat(keys(search(database, Resources.PROCESS_INSTANCE, "{}"))).isEqualTo("1,2");
            projection.forgetEndedBefore(NOON.plusSeconds(2));
        }
        assertThat(keys(search(database, Resources.PROCESS_INSTANCE, "{}"))).isEqualTo("2");
        assertThat(search(database, Resources.VARIABLE, "{}").at("/items")).isEmpty();
    }

    @Test
    void aRecordThatFitsNowhereIsNotedAndTheOthersGoOn() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            projection.apply(List.of(
                    instance(1, ProcessInstanceIntent.ELEMENT_ACTIVATING, NOON, 1),
                    instance(2, VariableIntent.CREATED, NOON, 2),
                    instance(3, ProcessInstanceIntent.ELEMENT_ACTIVATING, NOON, 3)));
            assertThat(projection.lastPosition()).isEqualTo(3);
            projection.skip(4, new IllegalStateException("no record at all"));
            assertThat(projection.lastPosition()).isEqualTo(4);
        }

        assertThat(keys(search(database, Resources.PROCESS_INSTANCE, "{}"))).isEqualTo("1,3");
        assertThat(JdbcClient.create(database)
                        .sql("select position || ' ' || what from camunda.skipped_record order by position")
                        .query(String.class)
                        .list())
                .containsExactly("2 PROCESS_INSTANCE CREATED of key 2", "4 not readable");
    }

    @Test
    void aValueThatTheDatabaseRefusesCostsOnlyItsOwnRecord() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            JdbcClient.create(database)
                    .sql("alter table camunda.variable add check (name <> 'refused')")
                    .update();
            projection.apply(List.of(
                    variable(1, 9, "refused", "1"), variable(2, 9, "fine", "2"), variable(3, 9, "fine too", "3")));
        }

        assertThat(search(database, Resources.VARIABLE, "{}")
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whileTheTablesAreNotThereNothingIsSkipped() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        JdbcClient tables = JdbcClient.create(database);
        try (SearchIndex projection = new SearchIndex(database)) {
            tables.sql("alter table camunda.variable rename to away").update();
            Record<?> record = variable(1, 9, "name", "1");
            assertThatThrownBy(() -> projection.apply(List.of(record))).hasMessageContaining("cannot be projected");
            tables.sql("alter table camunda.away rename to variable").update();

            projection.lastPosition();
            projection.apply(List.of(record));
        }

        assertThat(search(database, Resources.VARIABLE, "{}")
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTextWithANulAndATimeBeyondAllCalendarsAreHeldAsWellAsCanBe() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            projection.apply(List.of(
                    variable(1, 9, "na\0me", "1"),
                    instance(2, ProcessInstanceIntent.ELEMENT_ACTIVATING, Instant.ofEpochMilli(Long.MAX_VALUE))));
        }

        assertThat(search(database, Resources.VARIABLE, "{}")
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("name");
        assertThat(search(database, Resources.PROCESS_INSTANCE, "{}")
                        .at("/items/0/startDate")
                        .asText())
                .startsWith("9999-12-31");
    }

    @Test
    void clearedItHoldsNothingAndBeginsAgain() throws Exception {
        DataSource database = TestDatabase.empty().dataSource();
        try (SearchIndex projection = new SearchIndex(database)) {
            for (int round = 0; round < 3; round++) {
                projection.apply(List.of(instance(1, ProcessInstanceIntent.ELEMENT_ACTIVATING, NOON, 1)));
                projection.clear();
                assertThat(projection.lastPosition()).isEqualTo(-1);
                assertThat(keys(search(database, Resources.PROCESS_INSTANCE, "{}")))
                        .isEmpty();
            }
        }
    }

    private static String walked(String sort, String direction, String cursor) throws Exception {
        List<String> seen = new ArrayList<>();
        String page = "{\"limit\": 2}";
        while (true) {
            JsonNode answer = search("{\"sort\": %s, \"page\": %s}".formatted(sort, page));
            if (answer.get("items").isEmpty()) {
                return String.join(",", seen);
            }
            seen.add(keys(answer));
            page = "{\"limit\": 2, \"%s\": %s}".formatted(direction, answer.at("/page/" + cursor));
        }
    }

    private static String walkedBack(String sort) throws Exception {
        List<String> seen = new ArrayList<>();
        JsonNode answer = search("{\"sort\": %s, \"page\": {\"from\": 4}}".formatted(sort));
        while (!answer.get("items").isEmpty()) {
            seen.addFirst(keys(answer));
            answer = search("{\"sort\": %s, \"page\": {\"limit\": 2, \"before\": %s}}"
                    .formatted(sort, answer.at("/page/startCursor")));
        }
        return String.join(",", seen);
    }

    private static JsonNode search(String request) throws Exception {
        return search(DATABASE, Resources.PROCESS_INSTANCE, request);
    }

    private static JsonNode search(DataSource database, Resource resource, String request) throws Exception {
        byte[] body = request.getBytes(StandardCharsets.UTF_8);
        return Json.MAPPER.readTree(new Search(database)
                .search(resource, resource.shown(), body, Condition.ALWAYS)
                .body());
    }

    private static String keys(JsonNode answer) throws SQLException {
        List<String> keys = new ArrayList<>();
        answer.get("items")
                .forEach(item -> keys.add(item.get("processInstanceKey").asText()));
        return String.join(",", keys);
    }

    private static Record<?> instance(long key, ProcessInstanceIntent intent, Instant time) {
        return instance(key, intent, time, ++position);
    }

    private static Record<?> instance(long key, Intent intent, Instant time, long at) {
        return ImmutableRecord.<ImmutableProcessInstanceRecordValue>builder()
                .withRecordType(RecordType.EVENT)
                .withValueType(ValueType.PROCESS_INSTANCE)
                .withPosition(at)
                .withKey(key)
                .withIntent(intent)
                .withTimestamp(time.toEpochMilli())
                .withValue(ImmutableProcessInstanceRecordValue.builder()
                        .withBpmnElementType(BpmnElementType.PROCESS)
                        .withBpmnProcessId(key <= 3 ? "care" : "follow_up")
                        .withVersion(key <= 3 ? 1 : 2)
                        .withProcessDefinitionKey(100)
                        .withProcessInstanceKey(key)
                        .withElementId("care")
                        .withParentProcessInstanceKey(-1)
                        .withParentElementInstanceKey(-1)
                        .withTenantId("<default>")
                        .withTags(List.of("t" + key))
                        .build())
                .build();
    }

    private static Record<?> variable(long key, long instanceKey, String name, String value) {
        return record(key, VariableIntent.CREATED)
                .withValueType(ValueType.VARIABLE)
                .withValue(ImmutableVariableRecordValue.builder()
                        .withName(name)
                        .withValue(value)
                        .withScopeKey(instanceKey)
                        .withProcessInstanceKey(instanceKey)
                        .withTenantId("<default>")
                        .build())
                .build();
    }

    private static Record<?> endOfLog() {
        return variable(999, 999, "last", "1");
    }

    private static ImmutableRecord.Builder<ImmutableVariableRecordValue> record(long key, Intent intent) {
        return ImmutableRecord.<ImmutableVariableRecordValue>builder()
                .withRecordType(RecordType.EVENT)
                .withPosition(++position)
                .withKey(key)
                .withIntent(intent)
                .withTimestamp(NOON.toEpochMilli());
    }
}
