package com.sevendigital.basket.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text of this repository in Markdown, or a part of one. */
public record Document(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** A piece of code in the text. */
    record Block(String language, String code) {}

    /** The file at that path from the root of the repository. */
    public static Document at(String path) {
        try {
            return new Document(Files.readString(Path.of(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands under that heading, down to the next one of the same level. */
    public Document section(String heading) {
        var level = heading.substring(0, heading.indexOf(' ') + 1);
        var start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("There is no heading " + heading);
        }
        var end = text.indexOf("\n" + level, start + 1);
        return new Document(end < 0 ? text.substring(start) : text.substring(start, end));
    }

    /** What stands in the blocks of shell between those two headings, one line a command. */
    public String commands(String from, String to) {
        var part = new Document(text.substring(text.indexOf("\n" + from + "\n"), text.indexOf("\n" + to + "\n")));
        return part.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(Block::code)
                .collect(Collectors.joining());
    }

    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** The rows whose first cell is code, each as its cells without the marks of code. */
    public List<List<String>> rows() {
        return text.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }
}
