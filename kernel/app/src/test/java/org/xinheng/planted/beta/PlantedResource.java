package org.xinheng.planted.beta;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.xinheng.planted.alpha.PlantedManager;

/** A resource off the virtual threads, called by others, calling back. */
@Path("/planted")
public class PlantedResource {

    @GET
    public String call() {
        return PlantedManager.class.getName();
    }
}
