package dev.huigu.foundation.db;

import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.SingleTableMultitenantPolicy;

/** EclipseLink takes a tenant for a text, and PostgreSQL compares no bigint with a text. */
public class TenantKeyIsANumber implements DescriptorCustomizer {
    @Override
    public void customize(ClassDescriptor descriptor) {
        SingleTableMultitenantPolicy policy = (SingleTableMultitenantPolicy) descriptor.getMultitenantPolicy();
        policy.getTenantDiscriminatorFields().keySet().forEach(field -> field.setType(Long.class));
        descriptor.getPrimaryKeyFields().stream()
                .filter(field -> field.getName().equals("tenant_id"))
                .forEach(field -> field.setType(Long.class));
    }
}
