package dev.huigu.foundation.problem;

/**
 * What is wrong with one field of the input.
 *
 * @param field path in the body or name of the parameter: {@code lines[2].productCode}
 * @param code stable, kebab-case
 * @param detail a sentence for a person
 */
public record FieldError(String field, String code, String detail) {}
