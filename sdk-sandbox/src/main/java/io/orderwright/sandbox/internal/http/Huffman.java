package io.orderwright.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** HPACK's Huffman code (RFC 7541, appendix B), which follows from the lengths of its codes. */
final class Huffman {
    /** For each byte, the length of its code: 'a' stands for 5. */
    private static final String LENGTHS = "isxxxxxxxtzxxzxxxxxxxxzxxxxxxxxx"
            + "bffhibdgffdgdbbbaaabbbbbbbcdkbhf"
            + "ibccccccccccccccccccccccdcdioijb"
            + "kabababbbaccbbbabcbaabccccckgjix"
            + "prpprrrsrssssststtrstssssqrsrsst"
            + "rqprrssqsrrtqrssqqrqsrssprrrsrrs"
            + "vvporsruvvvwwvtuoqvwwvwtqqvvxwww"
            + "ptpqrqqsrruuttvsvwvvwwwwwxwwwwwv";

    private static final int SHORTEST = 5;
    private static final Node ROOT = tree();

    private Huffman() {}

    private static final class Node {
        private final Node[] next = new Node[2];
        private int symbol = -1;
    }

    /** Codes are handed out in order of length, and of symbol where lengths are equal. */
    private static Node tree() {
        List<Integer> symbols = new ArrayList<>();
        for (int symbol = 0; symbol < LENGTHS.length(); symbol++) {
            symbols.add(symbol);
        }
        symbols.sort(Comparator.comparingInt(Huffman::length).thenComparingInt(symbol -> symbol));
        Node root = new Node();
        int code = 0;
        int length = length(symbols.get(0));
        for (int symbol : symbols) {
            code <<= length(symbol) - length;
            length = length(symbol);
            put(root, code, symbol);
            code++;
        }
        return root;
    }

    private static int length(int symbol) {
        return LENGTHS.charAt(symbol) - 'a' + SHORTEST;
    }

    private static void put(Node root, int code, int symbol) {
        Node node = root;
        for (int bit = length(symbol) - 1; bit >= 0; bit--) {
            int branch = code >> bit & 1;
            if (node.next[branch] == null) {
                node.next[branch] = new Node();
            }
            node = node.next[branch];
        }
        node.symbol = symbol;
    }

    static byte[] decode(byte[] coded) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(coded.length * 2);
        Node node = ROOT;
        for (byte octet : coded) {
            for (int bit = 7; bit >= 0; bit--) {
                node = node.next[octet >> bit & 1];
                if (node == null) {
                    throw new IOException("not a Huffman code");
                }
                if (node.symbol >= 0) {
                    plain.write(node.symbol);
                    node = ROOT;
                }
            }
        }
        return plain.toByteArray();
    }
}
