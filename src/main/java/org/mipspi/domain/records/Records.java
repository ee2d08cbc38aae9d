package org.mipspi.domain.records;

/** Receives the records of an input as they are read, in any order. */
public interface Records {

    /** There is a patient of this id, with or without visits. Not needed for a patient who has a visit. */
    void patient(String id);

    /** A visit. */
    void visit(Visit visit);

    /**
     * Two ids are of the same patient.
     *
     * @param place where that was read
     */
    void samePatient(String id, String other, RecordPlace place);

    /**
     * Two patients look alike but are not linked, so they are counted as two.
     *
     * @param place where the later of them was read
     */
    void lookAlike(String id, String other, RecordPlace place);

    /** Something cannot be read. */
    void problem(RecordProblem problem);
}
