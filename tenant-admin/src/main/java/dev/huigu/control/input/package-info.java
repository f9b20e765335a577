/** What the control plane takes as input, and the words in which it refuses it: all findings at once. */
package dev.huigu.control.input;
