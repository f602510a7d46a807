package org.aixin.testkit.rules.planted.controllersleavetablestotheapplicationservice;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;

interface VisitMapper extends BaseMapper<String> {}
