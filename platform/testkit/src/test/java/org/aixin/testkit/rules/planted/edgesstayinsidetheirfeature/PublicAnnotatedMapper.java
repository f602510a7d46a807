package org.aixin.testkit.rules.planted.edgesstayinsidetheirfeature;

import org.aixin.testkit.rules.planted.Violation;
import org.apache.ibatis.annotations.Mapper;

@Violation
@Mapper
public interface PublicAnnotatedMapper {}
