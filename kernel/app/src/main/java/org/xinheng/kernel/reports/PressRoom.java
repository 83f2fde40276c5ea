package org.xinheng.kernel.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.xinheng.kernel.reports.press.PdfPress;

/** The one press of a node, for reports and whatever else is printed. */
@ApplicationScoped
class PressRoom {

    @Produces
    @Singleton
    PdfPress press(ReportsConfig config) {
        return new PdfPress(config.maxPrinting(), config.printWithin());
    }

    void close(@Disposes PdfPress press) {
        press.close();
    }
}
