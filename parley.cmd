@echo off
rem Starts Parley on Windows, and builds it first where it is not built yet or a source is newer than the build.
rem
rem Environment: JAVA_HOME picks the Java to use; PARLEY_JAVA_OPTS adds options for it, for example -Xmx4g.
rem Exit status 3: Parley could not be built or started.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "BUILT=%ROOT%app\target\parley-windows"
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"

set "MAJOR="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do (
  for /f "delims=.-+" %%m in ("%%~v") do if not defined MAJOR set "MAJOR=%%m"
)
if not defined MAJOR goto no_java
if %MAJOR% LSS 17 goto no_java

rem A source that was deleted goes unnoticed: delete app\target\parley-windows then.
powershell -NoProfile -Command "$built = Get-Item -LiteralPath ($env:BUILT + '\built') -ErrorAction SilentlyContinue; if (-not $built) { exit 1 }; $sources = @(Get-Item ($env:ROOT + 'pom.xml'), ($env:ROOT + '*\pom.xml')) + @(Get-ChildItem ($env:ROOT + '*\src\main') -Recurse -File); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built.LastWriteTimeUtc }) { exit 1 }"
if not errorlevel 1 goto start

echo Building Parley (first use and after changes; about a minute)... 1>&2
if exist "%BUILT%" rmdir /s /q "%BUILT%"
mkdir "%BUILT%"
rem The mark is made first, so that a source changed during the build is newer than it.
echo.>"%BUILT%\begun"
if not exist "%BUILT%\begun" goto not_built
pushd "%ROOT%"
call mvn -B -ntp -q -Dquick -Dparley.target=target/launcher -pl app -am package 1>&2
if errorlevel 1 goto not_built
popd
move "%ROOT%app\target\launcher\dist\lib" "%BUILT%\lib" >nul
if not exist "%BUILT%\lib" goto not_built
ren "%BUILT%\begun" built
if not exist "%BUILT%\built" goto not_built

:start
"%JAVA%" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %PARLEY_JAVA_OPTS% "-Dparley.home=%ROOT%." -cp "%BUILT%\lib\*" parley.cli.Main %*
exit /b %ERRORLEVEL%

:no_java
echo parley: found no Java 17 or newer. Install a JDK, or set JAVA_HOME to one. 1>&2
exit /b 3

:not_built
echo parley: could not be built. It takes a JDK 17 or newer, and Maven 3.8 or newer as mvn. 1>&2
exit /b 3
