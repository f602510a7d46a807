package org.aixin.testkit.rules.planted.edgesstayinsidetheirfeature;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.aixin.testkit.rules.planted.Violation;

@Violation
public interface PublicMapper extends BaseMapper<String> {}
