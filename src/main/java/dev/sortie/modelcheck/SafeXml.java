package dev.sortie.modelcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks at bytes before any parser builds something of them: well-formed XML, of bounded size and
 * depth, without a document type. Without one there is no entity that could read a file, call a
 * server or grow (OWASP, XML External Entity Prevention).
 */
final class SafeXml {

  static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int MAX_DEPTH = 64;

  private SafeXml() {}

  /** Why this must not be parsed further, if so. */
  static Optional<Finding> check(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of(Finding.error("", "modelcheck.empty"));
    }
    if (bytes.length > MAX_BYTES) {
      return Optional.of(Finding.error("", "modelcheck.too-large", megabytes(bytes.length), "2"));
    }
    Watcher watcher = new Watcher();
    try {
      XMLReader reader = reader();
      reader.setContentHandler(watcher);
      reader.setErrorHandler(watcher);
      reader.setEntityResolver(watcher);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return Optional.empty();
    } catch (SAXParseException exception) {
      return Optional.of(notXml(exception));
    } catch (DeepException exception) {
      return Optional.of(Finding.error("", "modelcheck.too-deep", String.valueOf(MAX_DEPTH)));
    } catch (SAXException | IOException exception) {
      return Optional.of(Finding.error("", "modelcheck.not-xml", "1", exception.toString()));
    }
  }

  private static Finding notXml(SAXParseException exception) {
    String message = String.valueOf(exception.getMessage());
    // The parser has no code for its errors; it names the feature that forbade the declaration.
    return message.contains("disallow-doctype-decl")
        ? Finding.error("", "modelcheck.document-type")
        : Finding.error(
            "", "modelcheck.not-xml", String.valueOf(exception.getLineNumber()), message);
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException exception) {
      throw new IllegalStateException("Expected a parser that can be secured", exception);
    }
  }

  private static String megabytes(long bytes) {
    return String.valueOf((bytes + 1024 * 1024 - 1) / (1024 * 1024));
  }

  private static final class DeepException extends SAXException {}

  private static final class Watcher extends DefaultHandler {

    private int depth;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (++depth > MAX_DEPTH) {
        throw new DeepException();
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      depth--;
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
