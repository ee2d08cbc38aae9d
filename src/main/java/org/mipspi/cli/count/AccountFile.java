package org.mipspi.cli.count;

import java.io.IOException;
import java.nio.file.Path;
import org.mipspi.files.CompleteFile;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.PatientAccessCount;
import org.mipspi.measures.report.AccountJson;

/** The file of the account, if one was named. It appears when it is complete. */
final class AccountFile implements PatientAccessCount.Account, AutoCloseable {

    private final CompleteFile file;
    private final AccountJson lines;

    /**
     * Begins the file.
     *
     * @param named null for none
     */
    AccountFile(Path named) throws IOException {
        file = named == null ? null : new CompleteFile(named);
        lines = named == null ? null : new AccountJson(file.content());
    }

    @Override
    public void patient(CountedPatient patient) throws IOException {
        if (lines != null) {
            lines.patient(patient);
        }
    }

    /** Ends the file. */
    void complete() throws IOException {
        if (file != null) {
            lines.close();
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
