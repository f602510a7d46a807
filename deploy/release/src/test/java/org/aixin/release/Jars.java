package org.aixin.release;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Looks into what is deployed: our classes and resources, those of our own libraries among them. */
final class Jars {

    private static final String CLASSES = "BOOT-INF/classes/";

    /** Others' libraries are others' business; which they are stands in the bill of materials. */
    private static final String OUR_LIBRARIES = "BOOT-INF/lib/(contracts|kernel|persistence)-[^/]*\\.jar";

    /** Checksums of what was looked at: the same library lies in every jar. */
    private final Set<Long> seen = new HashSet<>();

    List<Suspicion> suspicions(Path jar) throws IOException {
        var found = new ArrayList<Suspicion>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var place = jar.getFileName() + "!" + entry.getName();
                if (entry.getName().startsWith(CLASSES)) {
                    found.addAll(inEntry(place, zip.getInputStream(entry).readAllBytes()));
                } else if (entry.getName().matches(OUR_LIBRARIES) && seen.add(entry.getCrc())) {
                    found.addAll(inLibrary(place, zip.getInputStream(entry)));
                }
            }
        }
        return found;
    }

    private static List<Suspicion> inLibrary(String name, InputStream content) throws IOException {
        var found = new ArrayList<Suspicion>();
        try (var zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    found.addAll(inEntry(name + "!" + entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static List<Suspicion> inEntry(String place, byte[] content) throws IOException {
        if (place.endsWith(".class")) {
            var found = new ArrayList<Suspicion>();
            for (var constant : constants(content)) {
                found.addAll(SecretRules.in(place, constant));
            }
            return found;
        }
        return Repository.isText(content)
                ? SecretRules.in(place, new String(content, StandardCharsets.UTF_8))
                : List.of();
    }

    /** The texts that a class writes out; names of methods and types are none. */
    private static Set<String> constants(byte[] classFile) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        var texts = new HashMap<Integer, String>();
        var written = new HashSet<Integer>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 8 -> written.add(in.readUnsignedShort());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("A class file has a constant of kind " + tag);
            }
        }
        var constants = new HashSet<String>();
        written.forEach(index -> constants.add(texts.getOrDefault(index, "")));
        return constants;
    }
}
