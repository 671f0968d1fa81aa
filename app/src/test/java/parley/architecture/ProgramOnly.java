package parley.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the program, and none of its tests, whether these lie in a folder or in a packed jar. */
final class ProgramOnly implements ImportOption {

    private final ImportOption folders = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return folders.includes(location) && !location.contains("-tests.jar");
    }
}
