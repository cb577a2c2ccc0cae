package io.orderwright.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;

/**
 * A socket on which the answer to an order wins over an interrupt: an interrupt that came while a read was waiting is
 * set aside until the call is over, since Okio would otherwise refuse to read the bytes that are already there.
 */
final class PatientSocket extends Socket {
    private final int readMillis;

    /**
     * Creates an unconnected socket.
     *
     * @param readMillis how long a read waits where no other limit is set; zero for as long as it takes
     */
    PatientSocket(int readMillis) throws SocketException {
        this.readMillis = readMillis;
        setSoTimeout(0);
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        super.setSoTimeout(millis == 0 ? readMillis : millis);
    }

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
