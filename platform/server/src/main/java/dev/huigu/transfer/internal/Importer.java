package dev.huigu.transfer.internal;

import java.util.List;

/** Turns the rows of one kind into what they stand for, in the transaction of the caller. */
interface Importer {
    ImportKind kind();

    /**
     * Reads and writes a batch; what is refused harms nothing else.
     *
     * @param importedBy who asked for the import, for histories
     * @return what became of each thing, in the same order
     */
    List<Verdict> write(Header header, List<Thing> things, String importedBy);
}
