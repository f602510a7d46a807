package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import com.baomidou.mybatisplus.annotation.InterceptorIgnore;
import org.aixin.testkit.rules.planted.Violation;

@Violation
interface IgnoringMapper {

    @InterceptorIgnore(dataPermission = "true")
    long count();
}
