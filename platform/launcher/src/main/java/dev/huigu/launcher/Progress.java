package dev.huigu.launcher;

import java.io.PrintStream;

/** What the person at the keyboard sees. Logs go to files; these lines go to the console. */
public final class Progress {

    private final PrintStream console;

    Progress(PrintStream console) {
        this.console = console;
    }

    /** One line of what is going on: the part that works, and what it does. */
    public synchronized void step(String part, String what) {
        line("%-12s %s".formatted(part, what));
    }

    public synchronized void line(String text) {
        console.print(text + "\n");
        console.flush();
    }

    void failure(String sentence) {
        line("Huigu did not start. " + sentence);
    }
}
