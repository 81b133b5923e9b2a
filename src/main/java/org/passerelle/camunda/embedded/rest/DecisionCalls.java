package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.DecisionEvaluationInstruction;
import io.camunda.client.protocol.rest.EvaluateDecisionResult;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionOutputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionResult;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedInputValue;
import io.camunda.zeebe.protocol.record.value.EvaluatedOutputValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import org.passerelle.camunda.embedded.broker.Response;

/// Decisions evaluated on their own.
final class DecisionCalls {

    private final Gateway gateway;

    DecisionCalls(Gateway gateway) {
        this.gateway = gateway;
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/decision-definitions/evaluation", this::evaluate);
    }

    private Answer evaluate(HttpCall call) throws Exception {
        DecisionEvaluationInstruction request = call.body(DecisionEvaluationInstruction.class);
        String id = request.getDecisionDefinitionId();
        Check.tenant("Evaluate Decision", request.getTenantId());
        new Check()
                .oneOf("decisionDefinitionId", id, "decisionDefinitionKey", request.getDecisionDefinitionKey())
                .refuse();
        DecisionEvaluationRecord record = new DecisionEvaluationRecord()
                .setDecisionKey(Keys.parseOr("decisionDefinitionKey", request.getDecisionDefinitionKey(), -1))
                .setDecisionId(id == null ? "" : id)
                .setVariables(Gateway.document(request.getVariables()));
        Response evaluated = gateway.send(ValueType.DECISION_EVALUATION, DecisionEvaluationIntent.EVALUATE, -1, record);
        return Answer.json(result(evaluated.key(), evaluated.into(new DecisionEvaluationRecord())));
    }

    private static EvaluateDecisionResult result(long key, DecisionEvaluationRecord record) {
        return new EvaluateDecisionResult()
                .decisionDefinitionId(record.getDecisionId())
                .decisionDefinitionName(record.getDecisionName())
                .decisionDefinitionVersion(record.getDecisionVersion())
                .decisionDefinitionKey(Keys.text(record.getDecisionKey()))
                .decisionRequirementsId(record.getDecisionRequirementsId())
                .decisionRequirementsKey(Keys.text(record.getDecisionRequirementsKey()))
                .decisionInstanceKey(Keys.text(key))
                .decisionEvaluationKey(Keys.text(key))
                .output(record.getDecisionOutput())
                .failedDecisionDefinitionId(record.getFailedDecisionId())
                .failureMessage(record.getEvaluationFailureMessage())
                .tenantId(record.getTenantId())
                .evaluatedDecisions(record.getEvaluatedDecisions().stream()
                        .map(DecisionCalls::decision)
                        .toList());
    }

    private static EvaluatedDecisionResult decision(EvaluatedDecisionValue decision) {
        return new EvaluatedDecisionResult()
                .decisionDefinitionId(decision.getDecisionId())
                .decisionDefinitionName(decision.getDecisionName())
                .decisionDefinitionVersion(decision.getDecisionVersion())
                .decisionDefinitionKey(Keys.text(decision.getDecisionKey()))
                .decisionDefinitionType(decision.getDecisionType())
                .decisionEvaluationInstanceKey(decision.getDecisionEvaluationInstanceKey())
                .output(decision.getDecisionOutput())
                .tenantId(decision.getTenantId())
                .evaluatedInputs(decision.getEvaluatedInputs().stream()
                        .map(DecisionCalls::input)
                        .toList())
                .matchedRules(decision.getMatchedRules().stream()
                        .map(DecisionCalls::rule)
                        .toList());
    }

    private static EvaluatedDecisionInputItem input(EvaluatedInputValue input) {
        return new EvaluatedDecisionInputItem()
                .inputId(input.getInputId())
                .inputName(input.getInputName())
                .inputValue(input.getInputValue());
    }

    private static MatchedDecisionRuleItem rule(MatchedRuleValue rule) {
        return new MatchedDecisionRuleItem()
                .ruleId(rule.getRuleId())
                .ruleIndex(rule.getRuleIndex())
                .evaluatedOutputs(rule.getEvaluatedOutputs().stream()
                        .map(DecisionCalls::output)
                        .toList());
    }

    private static EvaluatedDecisionOutputItem output(EvaluatedOutputValue output) {
        return new EvaluatedDecisionOutputItem()
                .outputId(output.getOutputId())
                .outputName(output.getOutputName())
                .outputValue(output.getOutputValue());
    }
}
