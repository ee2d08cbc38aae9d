// A suite of which no test was run would pass as well.
def report = new File(basedir, 'target/surefire-reports/TEST-com.example.OurScenariosTest.xml').text
assert report.contains('tests="6" errors="0" skipped="0" failures="0"')
