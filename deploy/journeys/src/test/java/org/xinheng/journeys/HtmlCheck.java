package org.xinheng.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Whether a page is HTML as the standard wants it, by the validator the W3C uses. */
final class HtmlCheck {

    /** HTML with RDFa Lite, the schema of the W3C's public service; it lies in the validator's own jar. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlCheck() {}

    /** The errors of a page, each with its line. */
    static List<String> errorsOf(String html) throws Exception {
        var errors = new Errors();
        var validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(SCHEMA, errors);
        validator.setUpValidatorAndParsers(errors, true, false);
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found.add("line " + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
