# Sourced by the scripts beside it: finds the JDK, builds the launcher when its sources are younger, runs it.
JAVA_HOME=$("$root/mvnw" --print-java-home)
export JAVA_HOME
launcher=$root/deploy/local/target

# Maven's output goes to a log that is shown only when it fails.
build() {
  local log=${TMPDIR:-/tmp}/xinheng-build-$$.log
  if ! "$root/mvnw" -B -Dquickly -Dmaven.test.skip=true "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    printf '\n✗ 构建失败，完整日志：%s / The build failed; see the log.\n' "$log" >&2
    exit 1
  fi
  rm -f "$log"
}

launcher_is_stale() {
  [ ! -d "$launcher/lib" ] || [ -n "$(cd "$root" && find pom.xml deploy/local/pom.xml deploy/local/src/main deploy/keycloak \
    deploy/samples/src/main kernel/codes/src/main kernel/definitions/src/main -type f -newer "$launcher/lib" | head -n 1)" ]
}

launch() {
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -cp "$launcher/classes:$launcher/lib/*" org.xinheng.local.Launch "$1" --repository="$root" "${@:2}"
}

if launcher_is_stale; then
  echo '准备启动器 / preparing the launcher …'
  build -pl deploy/local -am package
  touch "$launcher/lib"
fi
