package dev.huigu.member.internal;

import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberFieldRecord;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberFieldType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** The custom fields that a brand defines. */
@Singleton
public class MemberFields {
    private static final int MOST = 50;

    private final MemberFieldTable table;

    @Inject
    public MemberFields(MemberFieldTable table) {
        this.table = table;
    }

    record Versioned(MemberFieldView view, long version) {
        static Versioned of(MemberFieldRecord field) {
            MemberFieldView view = new MemberFieldView(
                    field.getCode(),
                    field.getName(),
                    MemberFieldType.valueOf(field.getType()),
                    List.of(field.getOptions()),
                    field.getArchived());
            return new Versioned(view, field.getVersion());
        }
    }

    Versioned add(NewMemberField field) {
        List<String> options = field.options() == null ? List.of() : field.options();
        mustFit(field.type(), options);
        if (table.all().size() >= MOST) {
            throw new Refusal(
                    MemberError.TOO_MANY_FIELDS,
                    "A brand has at most %d fields. Delete one that nobody uses.".formatted(MOST));
        }
        return Versioned.of(table.add(field, stripped(options)));
    }

    private static void mustFit(MemberFieldType type, List<String> options) {
        if (type == MemberFieldType.CHOICE ? options.isEmpty() : !options.isEmpty()) {
            throw Refusal.invalid("options", "invalid-options", "must be given for type CHOICE, and for no other type");
        }
        if (new HashSet<>(stripped(options)).size() < options.size()) {
            throw Refusal.invalid("options", "invalid-options", "must not name an option twice");
        }
    }

    private static List<String> stripped(List<String> options) {
        return options.stream().map(String::strip).toList();
    }

    List<MemberFieldView> all() {
        return table.all().stream().map(field -> Versioned.of(field).view()).toList();
    }

    Versioned get(String code) {
        return table.find(code).map(Versioned::of).orElseThrow(MemberFields::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("field");
    }

    Versioned change(String code, String ifMatch, UnaryOperator<MemberFieldChange> change) {
        MemberFieldRecord field = table.lock(code).orElseThrow(MemberFields::notFound);
        Versions.match(ifMatch, field.getVersion());
        MemberFieldChange wanted =
                change.apply(new MemberFieldChange(field.getName(), List.of(field.getOptions()), field.getArchived()));
        mustFit(MemberFieldType.valueOf(field.getType()), wanted.options());
        mustKeepUsedOptions(field, stripped(wanted.options()));
        field.setName(wanted.name().strip())
                .setOptions(stripped(wanted.options()).toArray(String[]::new))
                .setArchived(wanted.archived())
                .setVersion(field.getVersion() + 1);
        table.store(field);
        return Versioned.of(field);
    }

    private void mustKeepUsedOptions(MemberFieldRecord field, List<String> wanted) {
        List<String> gone = new ArrayList<>(List.of(field.getOptions()));
        gone.removeAll(wanted);
        List<String> used = table.used(field, gone);
        if (!used.isEmpty()) {
            throw new Refusal(
                    MemberError.OPTION_IN_USE, "Members hold the option %s. Change them first.".formatted(used.get(0)));
        }
    }

    /** @throws Refusal 409 if members hold values of it: archive it then */
    void remove(String code) {
        MemberFieldRecord field = table.lock(code).orElseThrow(MemberFields::notFound);
        if (table.isUsed(field)) {
            throw new Refusal(
                    MemberError.FIELD_IN_USE, "Members hold values of this field. Archive it to keep them unseen.");
        }
        table.remove(field);
    }
}
