package org.aixin.gateway.pages;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** A path that is no file is a place within the application, which its one page finds by itself. */
class SinglePage extends PathResourceResolver {

    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = path.isEmpty() || path.endsWith("/") ? null : super.getResource(path, location);
        if (file != null) {
            return file;
        }
        var last = path.substring(path.lastIndexOf('/') + 1);
        // What bears an extension was meant as a file, and a page in its place would only confuse.
        return last.contains(".") ? null : super.getResource(PAGE, location);
    }
}
