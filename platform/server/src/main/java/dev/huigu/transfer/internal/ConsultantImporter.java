package dev.huigu.transfer.internal;

import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.NewConsultant;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ConsultantImporter extends RowImporter<NewConsultant> {
    private final Consultants consultants;

    @Inject
    ConsultantImporter(Drafts drafts, TenantContext tenant, Consultants consultants) {
        super(drafts, tenant);
        this.consultants = consultants;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONSULTANTS;
    }

    @Override
    NewConsultant read(Cells cells) {
        return new NewConsultant(
                cells.required("code"),
                cells.required("name"),
                cells.required("storeCode"),
                cells.phone("phone"),
                cells.text("groupCode"));
    }

    @Override
    List<Outcome> create(List<NewConsultant> drafts, String importedBy) {
        return consultants.createAll(drafts);
    }

    @Override
    String columnOf(ErrorCode code) {
        return "code";
    }
}
