package dev.huigu.transfer.internal;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * A body of {@code multipart/form-data}, read as it comes: what the container offers for it would put the file on
 * the disk, in the clear.
 */
final class MultipartBody {
    private final FileItemInputIterator parts;

    MultipartBody(String contentType, InputStream body) throws IOException {
        try {
            parts = new Streaming().getItemIterator(new Request(contentType, body));
        } catch (FileUploadException e) {
            throw malformed();
        }
    }

    /**
     * The part {@code file}; parts before it are passed over.
     *
     * @throws Refusal 400 if there is none
     */
    FileItemInput file() throws IOException {
        try {
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if ("file".equals(part.getFieldName()) && !part.isFormField()) {
                    return part;
                }
            }
        } catch (FileUploadException e) {
            throw malformed();
        }
        throw Refusal.invalid("file", "missing", "must be there: a part of multipart/form-data with a file name");
    }

    /** @throws Refusal 400 if the body breaks off, or brings a second file that nobody would read */
    void mustEnd() throws IOException {
        try {
            while (parts.hasNext()) {
                if ("file".equals(parts.next().getFieldName())) {
                    throw Refusal.invalid("file", "duplicate", "must be there once; send each file by itself");
                }
            }
        } catch (FileUploadException e) {
            throw malformed();
        }
    }

    static Refusal malformed() {
        return new Refusal(CommonError.MALFORMED, "The body is not well-formed multipart/form-data, or breaks off.");
    }

    private static final class Streaming extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {
        Streaming() {
            setHeaderCharset(StandardCharsets.UTF_8);
        }
    }

    private record Request(String contentType, InputStream body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
