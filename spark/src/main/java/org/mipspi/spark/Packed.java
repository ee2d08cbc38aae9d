package org.mipspi.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A value of mips-pi as compressed bytes, which travels with any serializer that a cluster has set; Kryo cannot make records and
 * immutable collections. It is unpacked once in a JVM.
 *
 * @param <T> its type
 */
public final class Packed<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private transient T value;

    /** Packs a value. */
    public Packed(T value) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed);
                ObjectOutputStream out = new ObjectOutputStream(zip)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a value in memory cannot fail to be written", e);
        }
        this.bytes = packed.toByteArray();
    }

    /** The value, which nobody may change. */
    public synchronized T value() {
        if (value == null) {
            value = unpacked();
        }
        return value;
    }

    @SuppressWarnings("unchecked") // Only the constructor makes the bytes.
    private T unpacked() {
        try (InputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes));
                ObjectInputStream in = new OfThisProject(zip)) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "a value of the driver cannot be read here. Give all machines the same version of mips-pi-spark.jar",
                    e);
        }
    }

    /** Spark loads the jar of a job by a class loader of its own. */
    private static final class OfThisProject extends ObjectInputStream {

        OfThisProject(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(type.getName(), false, Packed.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(type);
            }
        }
    }
}
