package org.passerelle.camunda;

/// A refusal the model reacts to: becomes the BPMN error with this code. The message carries ids only.
public final class BusinessRefusal extends RuntimeException {

    private final String code;

    public BusinessRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
