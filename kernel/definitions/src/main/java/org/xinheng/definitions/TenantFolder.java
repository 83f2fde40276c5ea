package org.xinheng.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one tenant's pack.
 *
 * @param root name of the root, for messages
 * @param name name of the folder
 * @param files text of every file by its path within the folder
 */
record TenantFolder(String root, String name, Map<String, String> files) {

    static final String TENANT = "tenant.yaml";

    /** Folders that hold a {@code tenant.yaml}; all other files go to {@code general}. */
    static List<TenantFolder> split(String root, Map<String, String> files, Map<String, String> general) {
        var folders = new LinkedHashMap<String, Map<String, String>>();
        var sorted = new TreeMap<>(files);
        sorted.keySet().stream()
                .filter(path -> path.endsWith("/" + TENANT))
                .forEach(path -> folders.put(folderOf(path), new TreeMap<>()));
        sorted.forEach((path, text) -> {
            Map<String, String> folder = folders.get(folderOf(path));
            if (folder != null) {
                folder.put(path.substring(path.indexOf('/') + 1), text);
            } else {
                general.put(path, text);
            }
        });
        var result = new ArrayList<TenantFolder>();
        folders.forEach((name, content) -> result.add(new TenantFolder(root, name, content)));
        return result;
    }

    private static String folderOf(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    String nameOf(String path) {
        return root + "/" + name + "/" + path;
    }
}
