# Starts the JVM. The launcher of the source folder and that of the zip read this file.

# If a standard stream is closed, the JVM's first files would take its number. Here its use fails with a message instead.
[[ -e /dev/fd/0 ]] || exec 0>/dev/null
[[ -e /dev/fd/1 ]] || exec 1</dev/null
[[ -e /dev/fd/2 ]] || exec 2>/dev/null

launcher=$(readlink -f "$0")
launcher_files=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# launch JAR CACHE EXAMPLE ARGUMENT...: replaces this shell by the program. CACHE is a folder for class data, which the
# JVM then need not read and verify anew at each start. EXAMPLE is the submission that is scored to collect them.
launch() {
    local jar=$1 cache=$2 example=$3
    shift 3

    local java
    java=$(find_java) || exit 2

    # Most commands end before the JVM's optimizing compiler is of use. The service, a batch and mutations run longer.
    # A program that is out of memory ends at once: half alive, it would answer nobody.
    local options=(-XX:+ExitOnOutOfMemoryError) command=score
    case "${1:-}" in
        serve) command=serve ;;
        batch) options+=(-XX:+UseParallelGC -Xmx512m) ;;
        mutate) options+=(-XX:+UseParallelGC) ;;
        *) options+=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC) ;;
    esac
    if [[ -t 2 ]]; then
        options+=(-Dorg.mipspi.terminal=true)
    fi
    local size
    if [[ -t 1 ]] && { size=$(stty size <&3 2>/dev/null); } 3<&1 && ((${size#* } > 0)); then
        options+=("-Dorg.mipspi.columns=${size#* }")
    fi

    # Each build and each JVM has its own folder of class data. The cache is optional: without it, or if it does not
    # match, the JVM starts the usual way. Of several commands at the same time the one that makes the folder fills it.
    local machine build kept
    machine=$({ echo "$java"; cat "${java%/bin/java}/release" || true; } 2>/dev/null | cksum | tr -cd 0-9)
    build=$({ echo "$jar"; date -r "$jar" +%s; } | cksum | tr -cd 0-9)
    kept="$cache/classes-$machine-$build"
    if [[ -n "$cache" && -z "${MIPS_PI_KEEPING:-}" ]] && mkdir -p "$cache" 2>/dev/null && mkdir "$kept" 2>/dev/null; then
        echo "mips-pi: preparing faster starts; this takes a few seconds, once ..." >&2
        for old in "$cache/classes-$machine-"*; do
            [[ "$old" == "$kept" ]] || rm -rf "$old" || true
        done
        "$launcher_files/keep-classes" "$kept" "$launcher" "$example" </dev/null || true
    fi
    if [[ -f "$kept/$command.aot" ]]; then
        options+=("-XX:AOTCache=$kept/$command.aot" '-Xlog:aot*=off,cds*=off')
    elif [[ -f "$kept/$command.jsa" ]]; then
        options+=("-XX:SharedArchiveFile=$kept/$command.jsa" '-Xlog:cds*=off')
    fi
    # MIPS_PI_JAVA_OPTIONS is split at blanks on purpose.
    # shellcheck disable=SC2086
    exec "$java" "${options[@]}" -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
        ${MIPS_PI_JAVA_OPTIONS:-} -jar "$jar" "$@"
}

# Prints the path of the JVM: that of JAVA_HOME, or the first on the PATH.
find_java() {
    local java version
    if [[ -n "${JAVA_HOME:-}" ]]; then
        java="$JAVA_HOME/bin/java"
        if [[ ! -x "$java" ]]; then
            echo "mips-pi: JAVA_HOME is $JAVA_HOME, which contains no bin/java. Set it to the folder of Java 17 or later" >&2
            return 1
        fi
    elif ! java=$(command -v java); then
        echo "mips-pi: Java was not found. Install Java 17 or later (a JRE is enough), or set JAVA_HOME" >&2
        return 1
    fi
    java=$(readlink -f "$java")
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${java%/bin/java}/release" 2>/dev/null || true)
    if [[ -n "$version" ]] && ((version < 17)); then
        echo "mips-pi: $java is Java $version. Install Java 17 or later, or set JAVA_HOME to it" >&2
        return 1
    fi
    echo "$java"
}
