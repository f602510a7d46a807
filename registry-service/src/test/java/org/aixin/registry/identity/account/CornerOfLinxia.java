package org.aixin.registry.identity.account;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.aixin.kernel.caller.Caller;
import org.aixin.kernel.caller.CallerKind;
import org.aixin.kernel.caller.Grant;

/** Two counties with units, one of which leads across the border. */
final class CornerOfLinxia {

    static final Caller CLERK =
            new Caller("console:clerk", CallerKind.CONSOLE, null, List.of(Grant.province()), Set.of("REGISTRY_WRITE"));

    private CornerOfLinxia() {}

    /** @param command takes a path and a body; the same twice is the same as once */
    static void stands(BiConsumer<String, String> command) {
        command.accept("/internal/v1/divisions", """
                [{"code":"620000","name":"甘肃省","level":"PROVINCE","from":"2020-01-01"},
                 {"code":"622900","name":"临夏州","level":"PREFECTURE","parentCode":"620000","from":"2020-01-01"},
                 {"code":"622921","name":"临夏县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622922","name":"康乐县","level":"COUNTY","parentCode":"622900","from":"2020-01-01"},
                 {"code":"622921100","name":"韩集镇","level":"TOWNSHIP","parentCode":"622921","from":"2020-01-01"}]""");
        command.accept("/internal/v1/units", """
                [{"id":"7","name":"临夏县教育局","type":"COUNTY_ORGAN","divisionCode":"622921","from":"2023-05-12"},
                 {"id":"8","name":"康乐县教育局","type":"COUNTY_ORGAN","divisionCode":"622922","from":"2023-05-12"},
                 {"id":"19","name":"韩集镇中心学校","type":"SCHOOL","managedBy":"7","divisionCode":"622921100","from":"2023-05-12"},
                 {"id":"10","name":"临夏县医院","type":"HOSPITAL","divisionCode":"622921","from":"2023-05-12"},
                 {"id":"11","name":"康乐县医院","type":"HOSPITAL","groupLeader":"10","divisionCode":"622922","from":"2023-05-12"}]""");
    }
}
