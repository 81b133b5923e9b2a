package org.passerelle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// Checks documents as strictly as the JDK's factory does, but compiles each schema once in the life of this JVM. Every
/// process test deploys all models anew, and the JDK would compile the schema of BPMN for each of them: two fifths of
/// what these tests cost. Named to the JVM of the tests in `pom.xml`.
public final class SchemaReadOnce extends DocumentBuilderFactory {

    private static final String LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
    private static final String SOURCE = "http://java.sun.com/xml/jaxp/properties/schemaSource";
    private static final Map<List<?>, Schema> READ = new ConcurrentHashMap<>();

    private final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();

    @Override
    public DocumentBuilder newDocumentBuilder() throws ParserConfigurationException {
        // one by a schema that is compiled is no longer asked to find one by itself
        factory.setValidating(isValidating() && getSchema() == null);
        factory.setNamespaceAware(isNamespaceAware());
        factory.setIgnoringElementContentWhitespace(isIgnoringElementContentWhitespace());
        factory.setExpandEntityReferences(isExpandEntityReferences());
        factory.setIgnoringComments(isIgnoringComments());
        factory.setCoalescing(isCoalescing());
        return factory.newDocumentBuilder();
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (SOURCE.equals(name)) {
            List<?> addresses = value instanceof Object[] several ? List.of(several) : List.of(value);
            setSchema(READ.computeIfAbsent(addresses, SchemaReadOnce::read));
        } else if (!LANGUAGE.equals(name)) {
            factory.setAttribute(name, value);
        }
    }

    private static Schema read(List<?> addresses) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(addresses.stream()
                            .map(address -> new StreamSource(address.toString()))
                            .toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalArgumentException(addresses.toString(), e);
        }
    }

    @Override
    public Object getAttribute(String name) {
        return factory.getAttribute(name);
    }

    @Override
    public void setFeature(String name, boolean value) throws ParserConfigurationException {
        factory.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws ParserConfigurationException {
        return factory.getFeature(name);
    }

    @Override
    public Schema getSchema() {
        return factory.getSchema();
    }

    @Override
    public void setSchema(Schema schema) {
        factory.setSchema(schema);
    }

    @Override
    public boolean isXIncludeAware() {
        return factory.isXIncludeAware();
    }

    @Override
    public void setXIncludeAware(boolean state) {
        factory.setXIncludeAware(state);
    }
}
