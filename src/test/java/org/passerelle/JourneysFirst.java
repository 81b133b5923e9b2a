package org.passerelle;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.journeys.WholeApplication;

/// The longest lanes begin first, so that none of them is left to one core at the end of a build (decision 30).
public final class JourneysFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(JourneysFirst::lane));
    }

    private static int lane(ClassDescriptor test) {
        return test.isAnnotated(WholeApplication.class) ? 0 : test.isAnnotated(EmbeddedProcessTest.class) ? 1 : 2;
    }
}
