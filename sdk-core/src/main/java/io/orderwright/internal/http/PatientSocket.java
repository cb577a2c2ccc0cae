package io.orderwright.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A socket on which the answer to an order wins over an interrupt: an interrupt that came while a read was waiting is
 * set aside until the call is over, since Okio would otherwise refuse to read the bytes that are already there.
 */
final class PatientSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
        return new PatientStream(super.getInputStream());
    }

    private static final class PatientStream extends FilterInputStream {
        PatientStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } finally {
                InterruptShield.setAside();
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } finally {
                InterruptShield.setAside();
            }
        }
    }
}
