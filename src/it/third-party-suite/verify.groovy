// A suite of which no test was run would pass as well.
def report = new File(basedir, 'target/surefire-reports/TEST-com.example.OurScenariosTest.xml').text
def counts = report.find(/tests="\d+" errors="\d+" skipped="\d+" failures="\d+"/)
assert counts == 'tests="12" errors="0" skipped="0" failures="0"'
