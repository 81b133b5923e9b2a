package org.passerelle.camunda.embedded;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;

/// Small models that tests share.
final class Models {

    private Models() {}

    /// A job, then a person with listeners, then a wait of two days.
    static BpmnModelInstance visit() {
        return Bpmn.createExecutableProcess("visit")
                .startEvent()
                .serviceTask("prepare", task -> task.zeebeJobType("prepare"))
                .userTask("talk", task -> task.zeebeUserTask()
                        .zeebeTaskListener(listener -> listener.creating().type("created"))
                        .zeebeTaskListener(listener -> listener.completing().type("completed")))
                .intermediateCatchEvent("later", event -> event.timerWithDuration("P2D"))
                .endEvent("done")
                .done();
    }
}
